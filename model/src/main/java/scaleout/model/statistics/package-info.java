/// Summaries of samples: percentiles, ECDF, confidence intervals, goodness of fit; and distributions to draw from.
@NullMarked
package scaleout.model.statistics;

import org.jspecify.annotations.NullMarked;
