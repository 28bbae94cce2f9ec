/// Tests of exported pictures, without a display.
@NullMarked
package scaleout.app.export;

import org.jspecify.annotations.NullMarked;
