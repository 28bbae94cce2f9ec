/// Sample trace bundles in the form of the AWS command line, written from a truth that is known.
///
/// [scaleout.model.samples.Truths] makes truths, [scaleout.model.samples.BundleWriter] writes what AWS would have
/// recorded of one. A test reads the bundle back, reconstructs, and compares the ends with the truth.
@NullMarked
package scaleout.model.samples;

import org.jspecify.annotations.NullMarked;
