using System.Runtime.InteropServices;

namespace OnRecord.Benchmarks.Scale;

/// <summary>How long the processor has worked for this thread: what a machine takes that has other things to do is not in it.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>In milliseconds.</summary>
    public static double Milliseconds => GetTime(ThreadClock, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : 0;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
