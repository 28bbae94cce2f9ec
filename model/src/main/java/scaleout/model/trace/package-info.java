/// Raw observations exactly as recorded, and what is wrong with a bad file.
@NullMarked
package scaleout.model.trace;

import org.jspecify.annotations.NullMarked;
