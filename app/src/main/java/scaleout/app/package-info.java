/// Chooses window or command line, and wires the parts by hand.
@NullMarked
package scaleout.app;

import org.jspecify.annotations.NullMarked;
