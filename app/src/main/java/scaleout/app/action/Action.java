package scaleout.app.action;

import java.util.List;

/// Everything that the user can do by a key or a button, with a stable id.
public enum Action {
    OPEN_FILE("open-file", "Open files or zip…", "Shortcut+O"),
    OPEN_FOLDER("open-folder", "Open folder…", "Shortcut+Shift+O"),
    OPEN_FROM_AWS("open-from-aws", "Open from AWS…", "Shortcut+L"),
    NEW_SCENARIO("new-scenario", "New scenario…", "Shortcut+N"),
    SAVE_SESSION("save-session", "Save session…", "Shortcut+S"),
    SAY_WHAT("say-what", "Say what they are…", "Shortcut+M"),
    EXPORT_PICTURE("export-picture", "Export…", "Shortcut+E"),
    SWITCH_THEME("switch-theme", "Switch between dark and light", "Shortcut+T"),
    SWITCH_TIMES("switch-times", "Times: from the start, UTC or local", "T"),
    PREFERENCES("preferences", "Preferences", "Shortcut+Comma"),
    UNDO("undo", "Undo", "Shortcut+Z"),
    REDO("redo", "Redo", "Shortcut+Shift+Z", "Shortcut+Y"),
    HISTORY("history", "History of changes", "Shortcut+H"),
    COMPARE_WITH("compare-with", "Compare with…", "Shortcut+Shift+C"),
    SHOW_ANSWERS("show-answers", "Show or hide the answers below", "Shortcut+J"),
    SHOW_DISTRIBUTION("show-distribution", "Answers: distribution", "Alt+1"),
    SHOW_DETAILS("show-details", "Answers: details", "Alt+2"),
    SHOW_COMPARE("show-compare", "Answers: compare", "Alt+3"),
    SHOW_FIT("show-fit", "Answers: fit", "Alt+4"),
    SHOW_FINDINGS("show-findings", "Answers: findings", "Alt+5"),
    SHOW_SCENARIOS("show-scenarios", "Answers: scenarios", "Alt+6"),
    SHOW_PLAN("show-plan", "Answers: plan", "Alt+7"),
    SHOW_WHAT_IF("show-what-if", "Show or hide what if", "Shortcut+I"),
    RESET_WHAT_IF("reset-what-if", "Back to as recorded", "Shortcut+R"),
    FIND("find", "Find start-ups", "Shortcut+F", "/"),
    FOLD("fold", "Fold or unfold this group", "C"),
    FOLD_ALL("fold-all", "Fold or unfold all groups", "Shift+C"),
    PIN("pin", "Pin or unpin this start-up", "P"),
    REGROUP("regroup", "Group by type, by scale-out, by both", "G"),
    SORT("sort", "Sort by the next quantity", "O"),
    OVERVIEW("overview", "Overview, or a row each", "V"),
    ZOOM_IN("zoom-in", "Zoom in at the mouse", "W", "+"),
    ZOOM_OUT("zoom-out", "Zoom out", "S", "-"),
    EARLIER("earlier", "Move to earlier", "A"),
    LATER("later", "Move to later", "D"),
    FIT("fit", "Fit the selection; again: closer", "F"),
    EVERYTHING("everything", "Show everything", "0"),
    NEXT_SPAN("next-span", "Next bar of the row, read out", "."),
    PREVIOUS_SPAN("previous-span", "Previous bar of the row", ","),
    NEXT_CRITICAL_SPAN("next-critical-span", "Next bar on the critical path", "]"),
    PREVIOUS_CRITICAL_SPAN("previous-critical-span", "Previous bar on the critical path", "["),
    PLAY("play", "Play the scale-out, or pause", "Space"),
    PLAY_FASTER("play-faster", "Play faster", ">"),
    PLAY_SLOWER("play-slower", "Play slower", "<"),
    NEXT_MOMENT("next-moment", "Playhead to the next change", "N"),
    PREVIOUS_MOMENT("previous-moment", "Playhead to the change before", "B"),
    SHOW_DEMAND("show-demand", "Show or hide demand and capacity", "U"),
    SHOW_CONTENTION("show-contention", "Show or hide contention", "K"),
    SHOW_LANES("show-lanes", "Show or hide retained-state lanes", "L"),
    SELECT_TIME("select-time", "Select the time of the bar or start-up", "Enter"),
    EXTEND_TIME("extend-time", "Extend the selected time by it", "Shift+Enter"),
    MARK("mark", "Mark this time", "M"),
    KEEP_MARK("keep-mark", "Keep a mark and write a note", "Shift+M"),
    NOTES("notes", "Notes", "Shortcut+Shift+N"),
    COMMANDS("commands", "Find a command", "Shortcut+Shift+P"),
    KEYS("keys", "Keys and mouse", "?", "F1"),
    CLEAR("clear", "Cancel, dismiss, clear the selection", "Esc");

    private final String id;
    private final String label;
    private final List<String> keys;

    Action(String id, String label, String... keys) {
        this.id = id;
        this.label = label;
        this.keys = List.of(keys);
    }

    /// The name in files and logs; it never changes.
    public String id() {
        return id;
    }

    /// The name on screen.
    public String label() {
        return label;
    }

    /// The keys, such as `Shortcut+O`, where `Shortcut` is Ctrl, on a Mac Cmd; the first is the one to show. A single
    /// character such as `?` is what is typed, wherever a keyboard has it.
    public List<String> keys() {
        return keys;
    }
}
