/// Readers of what PromQL queries answer.
@NullMarked
package scaleout.model.trace.promql;

import org.jspecify.annotations.NullMarked;
