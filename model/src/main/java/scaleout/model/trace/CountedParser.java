package scaleout.model.trace;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/// Ends with an error where a tree becomes larger than its budget.
final class CountedParser extends JsonParserDelegate {

    private final TreeBudget budget;

    CountedParser(JsonParser parser, TreeBudget budget) {
        super(parser);
        this.budget = budget;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = super.nextToken();
        budget.count(delegate);
        return token;
    }

    @Override
    public @Nullable String nextName() {
        String name = super.nextName();
        budget.count(delegate);
        return name;
    }
}
