/// The registry of actions: each with its stable id, name and key.
@NullMarked
package scaleout.app.action;

import org.jspecify.annotations.NullMarked;
