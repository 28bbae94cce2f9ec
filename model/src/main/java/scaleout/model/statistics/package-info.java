/// Summaries of samples: quantiles, ECDF, confidence intervals, rank tests, and what a changed composition explains; and
/// distributions to draw from.
@NullMarked
package scaleout.model.statistics;

import org.jspecify.annotations.NullMarked;
