/// Tests of the view: journeys through the window, on the headless platform.
@NullMarked
package scaleout.app.view;

import org.jspecify.annotations.NullMarked;
