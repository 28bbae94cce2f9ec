package scaleout.app.viewmodel;

import org.jspecify.annotations.Nullable;
import scaleout.app.state.Toggles;
import scaleout.model.domain.MetricResolution;
import scaleout.model.projection.WhatIf;

/// What the user asks: the toggles of the caches and of the metric resolution, and sizes that the trace leaves open.
public final class WhatIfViewModel {

    private final Choices choices;

    WhatIfViewModel(Choices choices) {
        this.choices = choices;
    }

    /// Switches the image cache.
    public void switchImageCache(boolean on) {
        scenario("Image cache " + onOff(on), Toggles.withImageCache(choices.session().get(), on));
    }

    /// Switches the data cache.
    public void switchDataCache(boolean on) {
        scenario("Data cache " + onOff(on), Toggles.withDataCache(choices.session().get(), on));
    }

    /// Chooses a metric resolution; null goes back to as recorded.
    public void chooseResolution(@Nullable MetricResolution resolution) {
        String name =
                resolution == null
                        ? "Metric resolution as recorded"
                        : "Metric resolution %d s".formatted(resolution.seconds());
        scenario(name, Toggles.withResolution(choices.session().get(), resolution));
    }

    /// Gives the sizes that the trace leaves open, decimal GB; null leaves a size to the trace.
    public void giveSizes(@Nullable Double imageGb, @Nullable Double modelGb) {
        scenario("Sizes", Toggles.withSizes(choices.session().get(), imageGb, modelGb));
    }

    /// Puts every toggle and size back to as recorded.
    public void reset() {
        scenario("Back to as recorded", WhatIf.NOTHING);
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private void scenario(String name, WhatIf whatIf) {
        choices.change(name, choice -> choice.with(whatIf));
    }
}
