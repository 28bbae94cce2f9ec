/// Traces on disk: names, manifest, reading within bounds, safe writing and appending, redaction.
@NullMarked
package scaleout.model.bundle;

import org.jspecify.annotations.NullMarked;
