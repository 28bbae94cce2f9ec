package scaleout.model.bundle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Writes large files as AWS writes them: the same ones each time.
enum LargeFile {

    /// What `aws cloudwatch get-metric-data` prints.
    METRIC_DATA {
        @Override
        void write(Writer out, long bytes) throws IOException {
            Random random = new Random(1);
            out.write("{\n    \"MetricDataResults\": [\n");
            long written = 0;
            for (int series = 0; written < bytes; series++) {
                String result =
                        RESULT.formatted(
                                series,
                                lines(i -> "\"" + at(POINTS - i).replace("Z", "+00:00") + "\""),
                                lines(i -> value(random)));
                out.write(series == 0 ? result : ",\n" + result);
                written += result.length();
            }
            out.write("\n    ],\n    \"Messages\": []\n}\n");
        }
    },

    /// Records of a CloudWatch metric stream, all of one endpoint.
    METRIC_STREAM {
        @Override
        void write(Writer out, long bytes) throws IOException {
            writeRecords(out, bytes, 1);
        }
    },

    /// Records of a CloudWatch metric stream, half of them of metrics that have nothing to do with endpoints.
    METRIC_STREAM_MIXED {
        @Override
        void write(Writer out, long bytes) throws IOException {
            writeRecords(out, bytes, 2);
        }
    };

    private static final Instant START = Instant.parse("2026-06-18T00:00:00Z");

    /// Datapoints of one result of get-metric-data.
    private static final int POINTS = 20_000;

    /// Metrics of a metric stream.
    private static final int METRICS = 400;

    private static final String RESULT =
            """
                    {
                        "Id": "m%d",
                        "Label": "AllTraffic Invocations",
                        "Timestamps": [
            %s
                        ],
                        "Values": [
            %s
                        ],
                        "StatusCode": "Complete"
                    }""";

    private static final String RECORD =
            """
            {"metric_stream_name":"example","account_id":"111122223333","region":"us-west-2",\
            "namespace":"%s","metric_name":"Invocations",\
            "dimensions":{"EndpointName":"chat-prod","VariantName":"AllTraffic","InstanceId":"i-%017x"},\
            "timestamp":%d,"value":{"max":%s,"min":0.0,"sum":%s,"count":3.0},"unit":"Count"}
            """;

    private static final String ACTIVITY =
            """
            {"ScalingActivities": [{"ActivityId": "a", "ResourceId": "endpoint/chat-prod/variant/AllTraffic",
              "ServiceNamespace": "sagemaker", "ScalableDimension": "sagemaker:variant:DesiredInstanceCount",
              "Description": "Setting desired instance count to 2.", "Cause": "monitor alarm",
              "StartTime": "%s", "EndTime": "%s", "StatusCode": "Successful"}]}
            """;

    /// Writes about so many bytes.
    abstract void write(Writer out, long bytes) throws IOException;

    /// Writes a folder with such a file and a scale-out, round which every datapoint has to be kept. Returns the file.
    Path in(Path folder, long bytes) {
        Path file = folder.resolve(name() + ".json");
        Path activities = folder.resolve("describe-scaling-activities.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            write(out, bytes);
            Files.writeString(activities, ACTIVITY.formatted(at(1_000), at(1_080)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }

    private static void writeRecords(Writer out, long bytes, int namespaces) throws IOException {
        Random random = new Random(1);
        long written = 0;
        for (long i = 0; written < bytes; i++) {
            String record =
                    RECORD.formatted(
                            i % namespaces == 0 ? "AWS/SageMaker" : "AWS/EC2",
                            i % METRICS,
                            START.toEpochMilli() + i / METRICS * 60_000,
                            value(random),
                            value(random));
            out.write(record);
            written += record.length();
        }
    }

    private static String at(int index) {
        return START.plusSeconds(10L * index).toString();
    }

    private static String value(Random random) {
        return Double.toString(random.nextInt(50_000) / 1000.0);
    }

    private static String lines(IntFunction<String> line) {
        return String.join(
                ",\n",
                IntStream.range(0, POINTS).mapToObj(i -> " ".repeat(16) + line.apply(i)).toList());
    }
}
