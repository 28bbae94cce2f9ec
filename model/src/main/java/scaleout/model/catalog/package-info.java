/// Known instance types, container images and models, every value with its source.
@NullMarked
package scaleout.model.catalog;

import org.jspecify.annotations.NullMarked;
