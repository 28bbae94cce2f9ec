/// A what-if as a file: schema, validation, the built-in library; and flow cases, which are problems for the bandwidth engine alone.
@NullMarked
package scaleout.model.scenario;

import org.jspecify.annotations.NullMarked;
