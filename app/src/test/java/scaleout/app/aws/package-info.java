/// Tests of the live path, against servers on this computer.
@NullMarked
package scaleout.app.aws;

import org.jspecify.annotations.NullMarked;
