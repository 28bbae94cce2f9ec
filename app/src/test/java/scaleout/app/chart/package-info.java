/// Tests of the layouts, without a toolkit.
@NullMarked
package scaleout.app.chart;

import org.jspecify.annotations.NullMarked;
