/// The live path: read-only calls to AWS, whose answers become a bundle. Start reading at [scaleout.app.aws.Fetch].
@NullMarked
package scaleout.app.aws;

import org.jspecify.annotations.NullMarked;
