/// What model servers say in their logs while they start.
@NullMarked
package scaleout.model.trace.logs;

import org.jspecify.annotations.NullMarked;
