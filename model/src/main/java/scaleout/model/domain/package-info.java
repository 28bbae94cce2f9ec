/// The vocabulary: phases, evidence, sizes that carry their unit, the three optimizations.
@NullMarked
package scaleout.model.domain;

import org.jspecify.annotations.NullMarked;
