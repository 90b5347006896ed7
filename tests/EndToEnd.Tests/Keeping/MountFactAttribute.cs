namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>A test that needs a small file system of its own; passed over where the machine does not allow to mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-mount-");
        if (SmallDisk.TryMount(folder.FullName, 1))
        {
            SmallDisk.Unmount(folder.FullName);
        }
        else
        {
            Skip = "No file system can be mounted here; Coverage.Tests and Sources.Tests fill the disk by injected faults.";
        }

        folder.Delete();
    }
}
