/// Summaries of samples: quantiles, ECDF, confidence intervals, rank tests, and what a changed composition explains.
@NullMarked
package scaleout.model.statistics;

import org.jspecify.annotations.NullMarked;
