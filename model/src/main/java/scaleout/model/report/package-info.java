/// The answers in words: Markdown, JSON, CSV.
@NullMarked
package scaleout.model.report;

import org.jspecify.annotations.NullMarked;
