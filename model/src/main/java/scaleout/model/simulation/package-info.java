/// Start-up pipelines on top of flow: who transfers what over which links.
@NullMarked
package scaleout.model.simulation;

import org.jspecify.annotations.NullMarked;
