/// Baseline against scenario: deltas that sum, critical path, bottleneck, uncertainty.
@NullMarked
package scaleout.model.projection;

import org.jspecify.annotations.NullMarked;
