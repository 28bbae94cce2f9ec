/// Observable wrappers round the state; they start work off the UI thread, and the latest request wins.
@NullMarked
package scaleout.app.viewmodel;

import org.jspecify.annotations.NullMarked;
