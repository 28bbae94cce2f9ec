/// Traces on disk: names, manifest, reading within bounds.
@NullMarked
package scaleout.model.bundle;

import org.jspecify.annotations.NullMarked;
