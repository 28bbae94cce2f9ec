package scaleout.app.view;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import scaleout.app.state.Playhead;
import scaleout.app.viewmodel.PlayViewModel;

/// Lets time pass for the playhead while it plays, frame by frame.
final class Player extends AnimationTimer {

    /// After a pause of the whole program, playing goes on where it was, seconds.
    private static final double MOST_SECONDS = 0.25;

    private final PlayViewModel play;
    private long last;

    Player(PlayViewModel play) {
        this.play = play;
        play.playhead()
                .map(head -> head.filter(Playhead::plays).isPresent())
                .subscribe(plays -> {
                    last = 0;
                    if (plays) {
                        start();
                    } else {
                        stop();
                    }
                });
    }

    /// Plays or pauses; who wants little motion goes from change to change instead.
    void toggle() {
        if (Platform.getPreferences().isReducedMotion()) {
            play.step(1);
        } else {
            play.toggle();
        }
    }

    @Override
    public void handle(long nanoseconds) {
        if (last > 0) {
            play.pass(Math.min(MOST_SECONDS, (nanoseconds - last) / 1e9));
        }
        last = nanoseconds;
    }
}
