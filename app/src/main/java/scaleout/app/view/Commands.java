package scaleout.app.view;

import scaleout.app.action.Action;

/// Runs an action, wherever it was asked for.
@FunctionalInterface
interface Commands {
    void run(Action action);
}
