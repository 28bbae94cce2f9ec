/// Pictures as files, by the same layouts as the window. Needs no display and no JavaFX.
@NullMarked
package scaleout.app.export;

import org.jspecify.annotations.NullMarked;
