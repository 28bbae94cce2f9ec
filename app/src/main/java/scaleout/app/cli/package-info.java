/// The commands, for scripts and CI. The only room that prints.
@NullMarked
package scaleout.app.cli;

import org.jspecify.annotations.NullMarked;
