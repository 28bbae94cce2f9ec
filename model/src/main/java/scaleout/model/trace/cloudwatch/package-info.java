/// Readers of the answers that the AWS CLI prints, one per call.
@NullMarked
package scaleout.model.trace.cloudwatch;

import org.jspecify.annotations.NullMarked;
