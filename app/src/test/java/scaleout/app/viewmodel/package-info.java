/// Tests of the view-model.
@NullMarked
package scaleout.app.viewmodel;

import org.jspecify.annotations.NullMarked;
