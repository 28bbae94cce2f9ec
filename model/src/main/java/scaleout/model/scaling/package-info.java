/// CloudWatch alarms and Application Auto Scaling policies as state machines.
@NullMarked
package scaleout.model.scaling;

import org.jspecify.annotations.NullMarked;
