/// Baseline against scenario: deltas that sum, critical path, bottleneck, uncertainty; comparison of measured timelines.
@NullMarked
package scaleout.model.projection;

import org.jspecify.annotations.NullMarked;
