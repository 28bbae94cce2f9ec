/// Traces on disk: names, manifest, reading within bounds, safe writing and appending.
@NullMarked
package scaleout.model.bundle;

import org.jspecify.annotations.NullMarked;
