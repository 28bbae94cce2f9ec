/// What the user has chosen, as immutable records with pure updates.
@NullMarked
package scaleout.app.state;

import org.jspecify.annotations.NullMarked;
