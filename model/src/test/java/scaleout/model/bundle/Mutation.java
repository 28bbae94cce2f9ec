package scaleout.model.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A way in which a file may be broken, by accident or on purpose.
enum Mutation {
    BYTES_CHANGED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] changed = file.clone();
            for (int i = random.nextInt(1, 9); i > 0 && file.length > 0; i--) {
                changed[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            return changed;
        }
    },
    BIT_FLIPPED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] changed = file.clone();
            if (file.length > 0) {
                changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length + 1));
        }
    },
    RANGE_DELETED {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = random.nextInt(file.length + 1);
            return joined(file, from, "", from + range(file, from, random));
        }
    },
    RANGE_DOUBLED {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = random.nextInt(file.length + 1);
            return joined(file, from + range(file, from, random), "", from);
        }
    },
    RANGE_COPIED_ELSEWHERE {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = random.nextInt(file.length + 1);
            String range =
                    new String(file, from, range(file, from, random), StandardCharsets.ISO_8859_1);
            int to = random.nextInt(file.length + 1);
            return joined(file, to, range, to);
        }
    },
    LINE_DELETED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(LINE, text -> "", file, random);
        }
    },
    LINE_DOUBLED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(LINE, line -> line + line, file, random);
        }
    },
    NUMBER_REPLACED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(NUMBER, text -> oneOf(NUMBERS, random), file, random);
        }
    },
    TEXT_REPLACED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(TEXT, text -> "\"" + oneOf(TEXTS, random) + "\"", file, random);
        }
    },
    VALUE_REPLACED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(VALUE, text -> ": " + oneOf(VALUES, random), file, random);
        }
    },
    VALUE_NESTED {
        @Override
        byte[] of(byte[] file, Random random) {
            int depth = random.nextInt(1, 300);
            String open = random.nextBoolean() ? "[" : "{\"a\":";
            String close = open.equals("[") ? "]" : "}";
            return replaced(
                    VALUE,
                    text -> ": " + open.repeat(depth) + text.substring(1) + close.repeat(depth),
                    file,
                    random);
        }
    },
    KEY_RENAMED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(KEY, key -> "\"x" + key.substring(1), file, random);
        }
    },
    LIST_EMPTIED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(FLAT_LIST, list -> "[]", file, random);
        }
    },
    TIMES_SHIFTED {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] shifted = file;
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                shifted =
                        replaced(
                                CLOCK,
                                clock ->
                                        "T%02d:%02d:%02d"
                                                .formatted(
                                                        random.nextInt(25),
                                                        random.nextInt(61),
                                                        random.nextInt(61)),
                                shifted,
                                random);
            }
            return shifted;
        }
    },
    DAY_SHIFTED {
        @Override
        byte[] of(byte[] file, Random random) {
            return replaced(
                    DAY,
                    day ->
                            "\"%04d-%02d-%02dT"
                                    .formatted(
                                            random.nextInt(1960, 2110),
                                            random.nextInt(14),
                                            random.nextInt(33)),
                    file,
                    random);
        }
    },
    ZEROS_INSERTED {
        @Override
        byte[] of(byte[] file, Random random) {
            int at = random.nextInt(file.length + 1);
            return joined(file, at, "\0".repeat(random.nextInt(1, 100)), at);
        }
    },
    IN_UTF_16 {
        @Override
        byte[] of(byte[] file, Random random) {
            String text = new String(file, StandardCharsets.UTF_8);
            return ((random.nextBoolean() ? "\uFEFF" : "") + text)
                    .getBytes(
                            random.nextBoolean()
                                    ? StandardCharsets.UTF_16LE
                                    : StandardCharsets.UTF_16BE);
        }
    },
    COMPRESSED {
        @Override
        byte[] of(byte[] file, Random random) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(file);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            byte[] whole = packed.toByteArray();
            return random.nextBoolean() ? whole : Mutation.any(random).of(whole, random);
        }
    };

    private static final int MOST_RANGE_BYTES = 4_000;

    private static final Pattern LINE = Pattern.compile("(?m)^.*+\n");
    private static final Pattern TEXT =
            Pattern.compile("\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"(?!\\s*:)");
    private static final Pattern KEY = Pattern.compile("\"[^\"\\\\\n]*+\"(?=\\s*+:)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\".-])-?\\d[\\d.eE+-]*");
    private static final Pattern VALUE =
            Pattern.compile(":\\s*+(?:\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|[\\w.+-]++)");
    private static final Pattern FLAT_LIST = Pattern.compile("\\[[^\\[\\]]{0,4000}+\\]");
    private static final Pattern CLOCK = Pattern.compile("T\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern DAY = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT");

    private static final String[] NUMBERS = {
        "0",
        "-0.0",
        "-1",
        "1",
        "1e308",
        "-1e308",
        "1e999",
        "5e-324",
        "NaN",
        "-Infinity",
        "2147483648",
        "-9223372036854775808",
        "9223372036854775807",
        "123456789",
        "1e11",
        "4e12",
        "1780315200",
        "1780315200123",
        "1e-9",
        "00",
        "0x10",
        "1.",
        "9".repeat(40),
        "9".repeat(1_500),
        "0." + "1".repeat(900),
        "1e",
        "3.5",
        "100000",
        "1000000000"
    };

    private static final String[] TEXTS = {
        "",
        " ",
        "x",
        "x".repeat(10_000),
        "\\u0000",
        "\\ud800",
        "\\n# x\\n",
        "|",
        "<script>",
        "=1+1",
        "%s%n",
        "../../x",
        "2026-06-18T12:00:00Z",
        "2026-06-18T12:00:00",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-02-30T12:00:00Z",
        "1780315200",
        "InService",
        "Successful",
        "Failed",
        "Setting desired instance count to 2.",
        "Setting desired instance count to 999999999999.",
        "AWS/SageMaker",
        "/aws/sagemaker/Endpoints",
        "Invocations",
        "Sum",
        "Average",
        "ml.g5.xlarge",
        "endpoint/e/variant/v",
        "arn:aws:s3:::x",
        "{\\\"a\\\": 1}",
        "e\u0301",
        "\u202Ex",
        "s3://b/k",
        "Successfully set desired instance count to 3. Change successfully fulfilled by sagemaker."
    };

    private static final String[] VALUES = {
        "null",
        "true",
        "[]",
        "{}",
        "[null]",
        "0",
        "-1",
        "1e308",
        "\"\"",
        "\"x\"",
        "[[[]]]",
        "{\"a\": null}",
        "[1, \"a\", null, {}]",
        "1780315200",
        "\"2026-06-18T12:00:00Z\""
    };

    /// Returns a file broken in this way, at a place that chance finds.
    abstract byte[] of(byte[] file, Random random);

    static Mutation any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    private static String oneOf(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }

    private static int range(byte[] file, int from, Random random) {
        return random.nextInt(Math.min(MOST_RANGE_BYTES, file.length - from) + 1);
    }

    /// What stands before `to`, then a text, then what stands from `from` on.
    private static byte[] joined(byte[] file, int to, String between, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(file, 0, to);
        all.writeBytes(between.getBytes(StandardCharsets.UTF_8));
        all.write(file, from, file.length - from);
        return all.toByteArray();
    }

    /// Replaces the first match behind the start of some line.
    private static byte[] replaced(
            Pattern pattern,
            java.util.function.UnaryOperator<String> replacement,
            byte[] file,
            Random random) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf('\n', random.nextInt(file.length + 1)) + 1;
        Matcher matcher = pattern.matcher(text);
        for (int skipped = random.nextInt(4); skipped > 0 && matcher.find(at); skipped--) {
            at = matcher.end();
        }
        return at <= text.length() && matcher.find(at)
                ? joined(file, matcher.start(), replacement.apply(matcher.group()), matcher.end())
                : file;
    }
}
