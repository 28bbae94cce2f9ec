/// When each instance was in each phase, every end with its evidence; our own versioned file format.
@NullMarked
package scaleout.model.timeline;

import org.jspecify.annotations.NullMarked;
