package scaleout.model.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A file of one JSON document after the other, read token by token where it is large and as a tree where it is not.
///
/// Documents may stand on lines of their own, or directly behind each other as Firehose writes them.
public final class JsonStream {

    /// More than a parser reads ahead.
    private static final int PUSH_BACK_BYTES = 1 << 16;

    private final String file;
    private final PushbackInputStream in;
    private final PlainItems plainItems;
    private final PlainLines plainLines;
    private JsonParser parser;
    private long linesBefore;

    /// Reads from `in`, which the caller closes.
    ///
    /// @throws IOException where it cannot be read
    public JsonStream(String file, InputStream in) throws IOException {
        this.file = file;
        this.in = new PushbackInputStream(in, PUSH_BACK_BYTES);
        this.plainItems = new PlainItems(this.in);
        this.plainLines = new PlainLines(this.in);
        this.parser = JsonText.parser(this.in);
    }

    /// The file's name.
    public String file() {
        return file;
    }

    /// The parser, at the token where the reader before left it.
    public JsonParser parser() {
        return parser;
    }

    /// Moves to the first token of the next document, and returns whether there is one.
    ///
    /// @throws JacksonException where no JSON follows
    public boolean next() {
        return parser.nextToken() != null;
    }

    /// Returns the value that begins at the parser's token, and leaves the parser at its last token.
    ///
    /// @param pointer where in the document it stands
    /// @throws JacksonException where it is no JSON, or larger than a tree may be
    public JsonCursor tree(String pointer) {
        return JsonCursor.of(file, pointer, JsonText.tree(parser, new TreeBudget()));
    }

    /// Returns a place for the fields of the document that is being read.
    public JsonFields fields(String pointer) {
        return new JsonFields(this, pointer);
    }

    /// Passes over the items of the array that begins at the parser's token, each of which `item` reads to its last token.
    ///
    /// @throws IOException where the file cannot be read
    public void items(ItemReader item) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            item.read(i);
        }
    }

    /// Gives as many of the plain items that follow in the array at one of whose items the parser stands as can be read
    /// without the parser, which is faster where there are many. The parser reads on behind them.
    ///
    /// @throws IOException where the file cannot be read
    public void plainItems(PlainItems.Taker taker) throws IOException {
        parser.finishToken();
        giveBack();
        long lines = plainItems.lines();
        plainItems.read(taker);
        linesBefore += plainItems.lines() - lines;
    }

    /// Gives as many of the documents that follow the one at whose end the parser stands as can be read without the parser,
    /// and returns how many were taken. The parser reads on behind them.
    ///
    /// @throws IOException where the file cannot be read
    public long plainLines(PlainLines.Taker taker) throws IOException {
        giveBack();
        long lines = plainLines.lines();
        long taken = plainLines.taken();
        plainLines.read(taker);
        linesBefore += plainLines.lines() - lines;
        return plainLines.taken() - taken;
    }

    private void giveBack() throws IOException {
        ByteArrayOutputStream readAhead = new ByteArrayOutputStream();
        parser.releaseBuffered(readAhead);
        in.unread(readAhead.toByteArray());
    }

    /// Reads one item of an array.
    @FunctionalInterface
    public interface ItemReader {

        /// @param index its index in the array
        void read(int index) throws IOException;
    }

    /// The line of the file at which the parser stands, from 1 on.
    public long line() {
        return linesBefore + parser.currentTokenLocation().getLineNr();
    }

    /// Returns what is wrong where the parser stopped.
    public FormatException notJson(JacksonException broken) {
        return JsonText.notJson(file, linesBefore, broken, parser.currentLocation());
    }

    /// After broken JSON: passes over the rest of its line, so that the next line can be read.
    ///
    /// @throws IOException where the file cannot be read
    public void skipLine() throws IOException {
        linesBefore += Math.max(1, parser.currentLocation().getLineNr());
        giveBack();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
        parser = JsonText.parser(in);
    }
}
