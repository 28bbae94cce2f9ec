/// Tests of the state.
@NullMarked
package scaleout.app.state;

import org.jspecify.annotations.NullMarked;
