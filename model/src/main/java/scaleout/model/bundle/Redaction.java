package scaleout.model.bundle;

import java.util.random.RandomGenerator;
import scaleout.model.trace.cloudwatch.TableCopy;
import tools.jackson.databind.JsonNode;

/// Replaces in answers of AWS what tells whose they are, and keeps what a timeline is made of: dates, numbers, and which
/// names belong together.
///
/// A string stays only where a rule says that it is AWS's own word. One of these is one export: a name has the same
/// pseudonym throughout it, and another one in the next.
public final class Redaction {

    private final RedactedNames names;
    private final RedactedTree learner;
    private final RedactedTree writer;

    /// @param random where the pseudonyms come from; whoever knows its seed can tell which name is which
    public Redaction(RandomGenerator random) {
        Pseudonyms pseudonyms = new Pseudonyms(random);
        names = new RedactedNames(pseudonyms, false);
        learner = new RedactedTree(new RedactedNames(pseudonyms, true), pseudonyms);
        writer = new RedactedTree(names, pseudonyms);
    }

    /// The names of this export, for texts that are no answers of AWS.
    public RedactedNames names() {
        return names;
    }

    /// What stands for the names in a table.
    ///
    /// @param names [#names()], or [#learnedNames()]
    TableCopy.Names tableNames(RedactedNames names) {
        return new RedactedTable(names, names == this.names ? writer : learner);
    }

    /// Takes note of the names in an answer before any is written, so that instances keep their order and a name is
    /// found in prose that stands before it.
    public void learn(JsonNode answer) {
        learner.of(Secrets.drop(answer));
    }

    /// The names as those who take note of them before anything is written must ask for them.
    RedactedNames learnedNames() {
        return learner.names();
    }

    /// Takes note of an instance, so that it keeps its order among the others.
    public void learnInstance(String id) {
        learner.names().instance(id);
    }

    /// Returns an answer, or a poll that holds one, without secrets and with pseudonyms for names. Names that were not
    /// learned are learned now.
    public JsonNode apply(JsonNode answer) {
        return writer.of(Secrets.drop(answer));
    }
}
