/// Gantt and contention as pure layouts (data to shapes), and painters for the screen and for `Graphics2D`.
@NullMarked
package scaleout.app.chart;

import org.jspecify.annotations.NullMarked;
