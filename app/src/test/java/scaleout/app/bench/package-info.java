/// How fast the window is, measured in a real window. Not run by the tests.
@NullMarked
package scaleout.app.bench;

import org.jspecify.annotations.NullMarked;
