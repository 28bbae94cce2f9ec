/// The window: panes that bind to the view-model and decide nothing.
@NullMarked
package scaleout.app.view;

import org.jspecify.annotations.NullMarked;
