/// The closed loop: demand, queue, scaling and start-ups; capacity gap, waits, cost, search and sweeps.
@NullMarked
package scaleout.model.planning;

import org.jspecify.annotations.NullMarked;
