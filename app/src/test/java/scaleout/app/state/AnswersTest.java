package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;

/// What the user keeps and sets.
final class AnswersTest {

    private static final WhatIf CACHED =
            WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withImageCache(true));

    @Test
    void keepingUnderANameThatIsTakenReplaces() {
        Answers answers =
                Answers.START.keeping("cached", WhatIf.NOTHING).keeping(" cached ", CACHED);
        assertEquals(List.of(new NamedScenario("cached", CACHED)), answers.scenarios());
    }

    @Test
    void aNameThatAnotherScenarioHasOrThatIsBlankChangesNothing() {
        Answers two = Answers.START.keeping("a", CACHED).keeping("b", WhatIf.NOTHING);
        assertEquals(two, two.renaming(0, "b"));
        assertEquals(two, two.renaming(0, "  "));
        assertEquals("c", two.renaming(0, "c").scenarios().getFirst().name());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aSettingIsReadAsItWasSetAndGoesBackToAsRecorded(Setting setting) {
        WhatIf changed = setting.in(CACHED, 12.5);
        assertTrue(setting.isChanged(changed));
        assertEquals(12.5, setting.value(changed, 3));
        assertFalse(setting.isChanged(CACHED));
        assertEquals(3, setting.value(CACHED, 3));
        assertEquals(CACHED, setting.in(changed, null));
    }

    @Test
    void aFactorShowsInTheValueAndSettingReplacesIt() {
        WhatIf twice = WhatIf.NOTHING.times("diskMBps", 2);
        assertEquals(500, Setting.DISK.value(twice, 250));
        assertEquals(300, Setting.DISK.value(Setting.DISK.in(twice, 300.0), 250));
    }
}
