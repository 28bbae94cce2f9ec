/// Files that the program writes: whole or not at all.
@NullMarked
package scaleout.app.files;

import org.jspecify.annotations.NullMarked;
