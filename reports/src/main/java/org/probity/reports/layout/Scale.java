package org.probity.reports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Maps numbers to a stretch of a picture, with zero on it and round numbers at its ticks.
public record Scale(double from, double to, double step, int start, int end) {

    public static Scale of(DoubleStream numbers, int start, int end) {
        double[] all = DoubleStream.concat(numbers, DoubleStream.of(0)).sorted().toArray();
        double low = all[0];
        double high = all[all.length - 1] > low ? all[all.length - 1] : low + 1;
        double step = step((high - low) / 5);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, start, end);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        return factor <= 1 ? power : factor <= 2 ? 2 * power : factor <= 5 ? 5 * power : 10 * power;
    }

    public int at(double number) {
        return (int) Math.round(start + (number - from) / (to - from) * (end - start));
    }

    /// Round numbers, without the dust that adding fractions leaves.
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long last = Math.round(to / step);
        for (long at = Math.round(from / step); at <= last; at++) {
            ticks.add(Math.round(at * step * 1e9) / 1e9);
        }
        return ticks;
    }
}
