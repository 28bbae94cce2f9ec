/// The bandwidth engine: transfers over shared links, max-min fair, with rate caps and resource coefficients. Knows nothing of SageMaker.
@NullMarked
package scaleout.model.flow;

import org.jspecify.annotations.NullMarked;
