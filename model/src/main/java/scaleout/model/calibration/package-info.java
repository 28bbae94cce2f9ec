/// Fits the simulation's parameters to observed start-ups, and says where each value comes from.
@NullMarked
package scaleout.model.calibration;

import org.jspecify.annotations.NullMarked;
