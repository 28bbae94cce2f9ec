/// Traces on disk: names, manifest, reading within bounds, redaction.
@NullMarked
package scaleout.model.bundle;

import org.jspecify.annotations.NullMarked;
