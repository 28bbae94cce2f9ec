/// From a trace to a timeline: the rules, one small named function each, with its reason.
@NullMarked
package scaleout.model.reconstruction;

import org.jspecify.annotations.NullMarked;
