package scaleout.app.state;

import scaleout.model.projection.WhatIf;

/// A scenario that the user keeps.
///
/// @param name   for people, never blank
/// @param whatIf what it changes
public record NamedScenario(String name, WhatIf whatIf) {

    public NamedScenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scenario needs a name");
        }
    }
}
