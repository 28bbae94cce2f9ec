/// An examiner of the reconstruction that shares nothing with it: a world with a known truth, what AWS would have
/// answered about it, what happens to answers on their way, and a count of the ends that were found again.
///
/// Written from what AWS documents, not from the rules that it examines.
@NullMarked
package scaleout.model.examination;

import org.jspecify.annotations.NullMarked;
