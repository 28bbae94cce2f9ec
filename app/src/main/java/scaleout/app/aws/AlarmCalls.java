package scaleout.app.aws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/// Asks CloudWatch for the alarms that decide, and when they changed.
final class AlarmCalls {

    /// As many as `describe-alarms` takes at once.
    private static final int NAMES_PER_CALL = 100;

    private static final List<AlarmType> TYPES =
            List.of(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM);

    private final Caller caller;
    private final CloudWatchClient cloudWatch;

    AlarmCalls(Caller caller, CloudWatchClient cloudWatch) {
        this.caller = caller;
        this.cloudWatch = cloudWatch;
    }

    /// Asks for alarms by name, and for those that target tracking names after the endpoint, which stay visible where
    /// the policies may not be read.
    ///
    /// @return the alarms on a metric, each once
    List<MetricAlarm> alarms(Set<String> names, List<String> prefixes) throws IOException {
        List<DescribeAlarmsRequest> requests = new ArrayList<>();
        List<String> all = List.copyOf(names);
        for (int i = 0; i < all.size(); i += NAMES_PER_CALL) {
            List<String> some = all.subList(i, Math.min(all.size(), i + NAMES_PER_CALL));
            requests.add(
                    DescribeAlarmsRequest.builder().alarmTypes(TYPES).alarmNames(some).build());
        }
        for (String prefix : prefixes) {
            requests.add(
                    DescribeAlarmsRequest.builder()
                            .alarmTypes(TYPES)
                            .alarmNamePrefix(prefix)
                            .build());
        }
        Set<String> seen = new HashSet<>();
        List<MetricAlarm> alarms = new ArrayList<>();
        for (DescribeAlarmsRequest request : requests) {
            caller.pages(
                            Call.DESCRIBE_ALARMS,
                            request.hasAlarmNames() ? "" : request.alarmNamePrefix() + "…",
                            () -> cloudWatch.describeAlarmsPaginator(request),
                            page -> unseen(page, seen))
                    .forEach(page -> alarms.addAll(page.metricAlarms()));
        }
        return alarms;
    }

    /// Asks when alarms changed in a range.
    void history(List<String> alarms, TimeRange range) throws IOException {
        for (String alarm : alarms) {
            DescribeAlarmHistoryRequest request =
                    DescribeAlarmHistoryRequest.builder()
                            .alarmName(alarm)
                            .alarmTypes(TYPES)
                            .startDate(range.from())
                            .endDate(range.to())
                            .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                            .build();
            caller.pages(
                    Call.DESCRIBE_ALARM_HISTORY,
                    alarm,
                    () -> cloudWatch.describeAlarmHistoryPaginator(request));
        }
    }

    private static DescribeAlarmsResponse unseen(DescribeAlarmsResponse page, Set<String> seen) {
        return page.toBuilder()
                .metricAlarms(
                        page.metricAlarms().stream()
                                .filter(alarm -> seen.add(alarm.alarmName()))
                                .toList())
                .compositeAlarms(
                        page.compositeAlarms().stream()
                                .filter(alarm -> seen.add(alarm.alarmName()))
                                .toList())
                .build();
    }
}
